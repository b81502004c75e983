grammar Relu;
file : EOF ;
