length = Longitud
weight = Peso
volume = Volumen
temperature = Temperatura
area = Área
speed = Velocidad
clear = Borrar
works-offline = Funciona sin conexión
