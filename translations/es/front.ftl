length = Longitud
weight = Peso
volume = Volumen
temperature = Temperatura
area = Área
speed = Velocidad

kinds = Tipo de unidad
from = De
to = A
recent = Recientes
keypad = Teclado
sign = Cambiar signo
backspace = Borrar dígito
clear = Borrar todo
swap = Intercambiar unidades
equals = Igual

works-offline = Funciona sin conexión
common = Conversiones comunes
description = Convierte longitud, peso, volumen, temperatura, área y velocidad.
close = Cerrar

## Calculator
calculator-plus = Más
calculator-minus = Menos
calculator-times = Por
calculator-over = Entre
calculator-percent = Por ciento
calculator-memory = Memoria
calculator-memory-clear = Borrar memoria
calculator-memory-read = Leer memoria
calculator-memory-add = Sumar a la memoria
calculator-memory-subtract = Restar de la memoria
calculator-history = Historial
calculator-clear-history = Borrar historial
calculator-zero = No se puede dividir entre cero
calculator-percentages = Porcentajes y propinas
calculator-amount = Importe
calculator-squares = Cuadrados y cubos
calculator-description = Suma, resta, multiplica, divide y calcula porcentajes.
